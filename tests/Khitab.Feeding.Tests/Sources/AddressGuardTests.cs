using System.Net;
using Khitab.Feeding.Sources;

namespace Khitab.Feeding.Tests.Sources;

/// <summary>An address that slips through lets a visitor ask what only the server can reach.</summary>
public class AddressGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.1.2")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.254")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.251")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::10.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("2002:a00:1::")]
    [InlineData("2001:db8::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fc00::1")]
    [InlineData("ff02::1")]
    public void Addresses_of_this_machine_and_private_networks_are_refused(string address) =>
        Assert.False(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("93.184.216.34")]
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    public void Addresses_of_the_public_web_are_not(string address) => Assert.True(AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST./")]
    [InlineData("169.254.169.254/latest/meta-data")]
    public void What_is_written_as_a_number_is_refused_before_it_is_fetched(string address) =>
        Assert.True(AddressGuard.IsRefusedAsWritten(AddressGuard.Read(address, out _)!));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/a")]
    [InlineData("gopher://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://me:secret@example.org/")]
    [InlineData("https://")]
    public void What_is_no_address_of_the_web_is_refused_with_a_cause(string? address)
    {
        Assert.Null(AddressGuard.Read(address, out var cause));
        Assert.NotEmpty(cause);
        Assert.DoesNotContain("secret", cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_host_is_asked_by_https() =>
        Assert.Equal("https://www.hespress.com/feed", AddressGuard.Read(" www.hespress.com/feed ", out _)!.AbsoluteUri);
}
